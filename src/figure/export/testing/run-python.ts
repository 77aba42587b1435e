import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Convention } from '../../../core/optimizer.ts';

const standIn = fileURLToPath(new URL('stand-in', import.meta.url));

function python(args: readonly string[], input: string, path?: string): string {
  return execFileSync('python3', args, {
    input,
    encoding: 'utf8',
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...(path === undefined ? {} : { PYTHONPATH: path }) },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

function works(input: string): boolean {
  try {
    python(['-'], input);
    return true;
  } catch {
    return false;
  }
}

/** Whether there is a Python at all. */
export const hasPython = works('');

const isInstalled: Readonly<Record<Convention, boolean>> = {
  torch: hasPython && works('import torch; assert torch.__version__ >= "2"'),
  keras: hasPython && works('import keras'),
};

/** How a framework is there: the real one, or the stand-in beside this file. */
export const frameworkKind = (framework: Convention): string =>
  isInstalled[framework] ? 'the real one' : 'a stand-in';

/** Stock Keras rounds some settings to float32; everything else is float64. */
export const toleranceOf = (framework: Convention): number =>
  framework === 'keras' && isInstalled.keras ? 1e-3 : 1e-9;

/** Runs each script by itself, in one process: starting Python takes longer than most of them. */
const RUN_ALL = `
import contextlib, io, json, sys
outputs = []
for script in json.load(sys.stdin):
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(compile(script, "script", "exec"), {"__name__": "__main__"})
    outputs.append(output.getvalue())
print(json.dumps(outputs))
`;

/** Runs scripts and returns what each printed. Throws with what Python complained about. */
export function runPython(framework: Convention, scripts: readonly string[]): string[] {
  const output = python(['-c', RUN_ALL], JSON.stringify(scripts), isInstalled[framework] ? undefined : standIn);
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as string[];
}

/** Checks that a script is Python, without running it. */
export function checkPython(script: string): void {
  python(['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], script);
}
