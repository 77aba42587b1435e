import type { Convention } from '../../src/core/optimizer.ts';
import { rangeText, type SettingDefinition, settingNames } from '../../src/core/setting.ts';
import type { RuleProgram } from '../../src/expression/rule-program.ts';
import { shownRule } from '../../src/expression/show-rule.ts';
import { lineMathML } from '../../src/expression/show-rule-mathml.ts';
import type { CatalogueOptimizer } from '../../src/optimizers/define.ts';
import { programs } from '../../src/optimizers/generated/programs.ts';
import { optimizers } from '../../src/optimizers/index.ts';

const FRAMEWORKS = { torch: 'PyTorch', keras: 'Keras' } as const;
const CONVENTIONS: readonly Convention[] = ['torch', 'keras'];
const WORDS = { if: 'if', otherwise: 'otherwise', noise: 'noise', schedule: 'schedule' };

/** What a rule's libraries differ in, where more than its lines has to be said. */
const NOTES: Readonly<Record<string, string>> = {
  momentum: 'Keras takes the learning rate into the velocity, so a change of it in mid-run acts with delay.',
  nesterov: 'Keras takes the learning rate into the velocity, so a change of it in mid-run acts with delay.',
  adagrad: 'ε stands outside the root in PyTorch and inside it in Keras; the sums begin with 0 and with 0.1.',
  rmsprop:
    'ε stands outside the root in PyTorch and inside it in Keras. Centered, v − a² can round below 0 once the gradient is constant: the run then ends there, and says so.',
  adam: 'PyTorch follows algorithm 1 of the paper. Keras follows its reordering at the end of section 2, where ε means another number.',
  amsgrad: 'The maximum is taken of the average that is not corrected.',
  adamw: 'The decay acts on the weights and not through the gradient.',
  nadam: 'Keras is PyTorch with a momentum decay of 1.',
  radam: 'ε is added before the correction of the average.',
  adamax: 'ε stands inside the maximum in PyTorch and after it in Keras.',
  rprop:
    'The step of each weight begins at the learning rate, which is not read again: later changes of it do nothing.',
  asgd: 'Keras has none. The average of the iterates, which PyTorch also keeps, is not part of the path. A change of the rate acts at once; in PyTorch one step later.',
  lion: 'PyTorch has none.',
};

/** The lines of a rule typeset, with the names of its settings left as they are. */
function equations({ id, settings }: CatalogueOptimizer, convention: Convention): string {
  const program = JSON.parse(programs[`${id}/${convention}`] ?? '{}') as RuleProgram;
  const rule = shownRule(program, { known: {} });
  const named = { ...rule, lines: rule.lines.filter(({ kind }) => kind === 'rule') };
  const lines = named.lines.map((line) => `<li>${lineMathML(line, named, { words: WORDS, weight: 'w' })}</li>`);
  if (lines.length === 0) throw new Error(`${id}: has no lines in ${convention}: ${Object.keys(settings).join(', ')}`);
  // It scrolls where it is too wide, by keyboard as well.
  return `<ul class="rule" tabindex="0">${lines.join('')}</ul>`;
}

const frameworkCells = (setting: SettingDefinition, convention: Convention): string[] => {
  const known = setting[convention];
  return known === undefined ? ['–', '–'] : [`\`${known[0]}\``, String(known[1])];
};

function settingRow(name: string, setting: SettingDefinition): string {
  const range = setting.kind === 'number' ? rangeText(setting) : 'true, false';
  const cells = CONVENTIONS.flatMap((convention) => frameworkCells(setting, convention));
  return `| ${[`\`${name}\``, setting.names.en, range, ...cells].join(' | ')} |`;
}

function optimizerText(optimizer: CatalogueOptimizer): string {
  const { id, names, settings, conventions, rule, classes } = optimizer;
  const forms = conventions.map((convention) => {
    const known = classes[convention];
    const switched = known?.switch === undefined ? '' : ` with \`${known.switch}\``;
    const name = known === undefined ? '' : ` (\`${known.name}\`${switched})`;
    return `### ${FRAMEWORKS[convention]}${name}\n\n${equations(optimizer, convention)}`;
  });
  const isOne = conventions.length === 2 && rule.torch?.trim() === rule.keras?.trim();
  const same = isOne ? ['Both write it the same way.'] : [];
  const note = NOTES[id] === undefined ? [] : [NOTES[id]];
  const rows = Object.entries(settings).map(([name, setting]) => settingRow(name, setting));
  const used = new Set(conventions.flatMap((convention) => settingNames(optimizer, convention)));
  if (used.size !== rows.length) throw new Error(`${id}: has a setting that no convention has`);
  return [
    `## ${names.en}`,
    `\`optimizer="${id}"\``,
    ...forms,
    ...same,
    ...note,
    [
      '| setting | what | range | PyTorch | default | Keras | default |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
  ].join('\n\n');
}

/** Every rule of the catalogue as Markdown: its equations, its settings, and what libraries differ in. */
export const optimizersText: string = optimizers.map(optimizerText).join('\n\n');
