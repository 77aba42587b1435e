import { html, nothing, type TemplateResult } from 'lit';
import { fitToPaths, isSide, withEnd, zoomed } from '../../src/figure/domain.ts';
import { formatNumber } from '../../src/plotting/format.ts';
import type { Domain } from '../../src/race/specification.ts';
import { fieldProblem, numberField, type NumberFieldOptions } from '../shared/number-field.ts';
import type { FormulaContext } from './formula-context.ts';

/** An arrow key moves an end by about this share of the width. */
const KEY_SHARE = 0.05;

/** The button that opens the panel. */
export function disclosure(words: string, isOpen: boolean, toggle: () => void): TemplateResult {
  return html`<button
    type="button"
    class="quiet disclose"
    aria-label=${words}
    aria-expanded=${isOpen ? 'true' : 'false'}
    title=${words}
    @click=${toggle}
  >
    <span class="word">${words}</span><span class="sign">↔</span>
  </button>`;
}

/** Where the landscape begins and ends: a field for each end, and buttons that move all of them. */
export function domainPanel(context: FormulaContext): TemplateResult {
  const { figure, words } = context;
  const { domain } = figure.state.race;
  // Asked when pressed: a second press may come before the first is drawn.
  const button = (label: string, next: () => Domain | undefined): TemplateResult =>
    html`<button
      type="button"
      class="button"
      aria-disabled=${next() === undefined ? 'true' : nothing}
      @click=${() => {
        const wanted = next();
        if (wanted === undefined) return;
        setDomain(context, wanted);
        context.done();
      }}
    >
      ${label}
    </button>`;
  const scaled = (factor: number) => (): Domain | undefined => zoomed(figure.state.race.domain, factor);
  const fitted = (): Domain => fittedDomain(context);
  return html`
    <div class="domain" id="domain" role="group" aria-label=${words.domain}>
      ${domain.map((_, axis) => side(context, domain, axis))}
      <div class="buttons">
        ${button(words.halve, scaled(1 / 2))} ${button(words.double, scaled(2))} ${button(words.fit, fitted)}
        <span class="note" role="status">${fitted() === domain ? words.allSeen : nothing}</span>
      </div>
    </div>
  `;
}

/** An edited domain is seen as a whole. */
function setDomain({ figure, edit }: FormulaContext, domain: Domain): void {
  if (figure.state.view.zoom !== undefined) figure.updateView({ zoom: undefined });
  edit({ domain });
}

/** A figure that asks where the balls will end does not tell it by its window. */
function fittedDomain({ figure }: FormulaContext): Domain {
  const { race, state, isVeiled } = figure;
  if (race === undefined) return state.race.domain;
  return fitToPaths(race, {
    upTo: isVeiled ? Math.floor(state.step) : Infinity,
    isDiverging: (index) => figure.verdictOf(index)?.kind === 'diverged',
  });
}

function side(context: FormulaContext, domain: Domain, axis: number): TemplateResult {
  const name = 'xy'[axis];
  const ends = [end(context, domain, axis, 0), end(context, domain, axis, 1)];
  return html`
    <div class="side" data-axis=${name}>
      <i aria-hidden="true">${name}</i>
      ${numberField(ends[0])} <span aria-hidden="true">…</span> ${numberField(ends[1])} ${ends.map(fieldProblem)}
    </div>
  `;
}

function end(context: FormulaContext, domain: Domain, axis: number, which: 0 | 1): NumberFieldOptions {
  const { words, drafts, localize, done } = context;
  const [low, high] = domain[axis];
  const stride = 10 ** Math.floor(Math.log10(2 * KEY_SHARE * (high - low)));
  return {
    key: `domain-${axis}-${which}`,
    label: which === 0 ? words.from('xy'[axis]) : words.to('xy'[axis]),
    value: domain[axis][which],
    check: (value) => {
      if (which === 0 && value >= high) return words.mustBeBelow(formatNumber(high));
      if (which === 1 && value <= low) return words.mustBeAbove(formatNumber(low));
      return isSide(which === 0 ? [value, high] : [low, value]) ? undefined : words.tooWide;
    },
    take: (value) => setDomain(context, withEnd(context.figure.state.race.domain, axis, which, value)),
    next: (from, direction) => Number((Math.round(from / stride + direction) * stride).toPrecision(12)),
    done,
    drafts,
    localize,
  };
}
