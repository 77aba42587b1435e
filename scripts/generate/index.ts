import { readFileSync } from 'node:fs';
import { format, type FormatConfig } from 'oxfmt';
import { lossFiles } from './losses.ts';
import { optimizerFiles } from './optimizers.ts';

const configuration = JSON.parse(readFileSync(new URL('../../.oxfmtrc.json', import.meta.url), 'utf8')) as FormatConfig;

/** What is generated from each catalogue: its folder, and what makes the texts of the files in it. */
const catalogues = [
  { folder: 'src/losses/generated', files: lossFiles },
  { folder: 'src/optimizers/generated', files: optimizerFiles },
];

/** A folder of generated files: formatted texts by file name. */
export interface GeneratedFolder {
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
}

/** All generated files, as they are to be committed. */
export async function generated(): Promise<GeneratedFolder[]> {
  return Promise.all(catalogues.map(async ({ folder, files }) => ({ folder, files: await formatted(await files()) })));
}

async function formatted(files: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const results = new Map<string, string>();
  for (const [name, text] of files) {
    const { code, errors } = await format(name, text, configuration);
    if (errors.length > 0) throw new Error(`generate: ${name} cannot be formatted: ${errors[0].message}`);
    results.set(name, code);
  }
  return results;
}
