import { readFileSync } from 'node:fs';

/** Reads a JSON report, or null when the runner ended before it wrote one. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** @returns {{ passed: number, failed: number } | null} the counts of a vitest JSON report */
function vitestCounts(file) {
  const report = readReport(file);
  if (!report) return null;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
}

/** @returns {{ passed: number, failed: number } | null} the counts of a Playwright JSON report */
function playwrightCounts(file) {
  const report = readReport(file);
  if (!report) return null;
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected };
}

/** @returns {{ passed: number, failed: number, skipped: number } | null} the counts that a script of ours wrote */
function plainCounts(file) {
  return readReport(file);
}

const COUNTERS = { vitest: vitestCounts, playwright: playwrightCounts, plain: plainCounts };

/**
 * Counts of one runner; `skipped` where it can skip. A runner that failed without a failed test (a crash, an unhandled error) counts as one failure.
 * @param {'vitest' | 'playwright' | 'plain'} kind
 * @param {string} file its JSON report
 * @param {number} exitCode
 */
export function countRun(kind, file, exitCode) {
  const counts = COUNTERS[kind](file) ?? { passed: 0, failed: 0 };
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}
