import type { Wording } from '../core/message.ts';
import type { FigureProblem } from './contract.ts';
import type { FigureState } from './state.ts';

/**
 * Shows a state that was read from somewhere. Typed texts in it that turn out not to compile are replaced or left out:
 * resolves to a sentence about each.
 */
export async function showSound(
  state: FigureState,
  show: (state: FigureState) => Promise<FigureProblem | undefined>,
): Promise<readonly Wording[]> {
  if ((await show(state)) === undefined) return [];
  const { withoutFaultyTexts } = await import('./codec-compile.ts');
  const mended = await withoutFaultyTexts(state);
  await show(mended.state);
  return mended.notices;
}
