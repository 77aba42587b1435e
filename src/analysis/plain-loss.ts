import type { Loss } from '../core/loss.ts';
import type { CompiledLoss, ParameterValues } from '../expression/compiled-loss.ts';
import type { LossTape } from '../expression/loss-program.ts';
import { isOwnId } from '../losses/own-ids.ts';

/** A loss as plain data: what a worker rebuilds it from, without the parser. */
export type PlainLoss = { readonly id: string } | { readonly tape: LossTape; readonly parameters: ParameterValues };

/** A loss as plain data, or undefined for a host's own function, which cannot leave its thread. */
export function plainLoss(loss: Loss): PlainLoss | undefined {
  if (isCompiled(loss)) return { tape: loss.tape, parameters: loss.parameters };
  const { source } = loss;
  return source !== undefined && 'id' in source && !isOwnId(source.id) ? { id: source.id } : undefined;
}

function isCompiled(loss: Loss): loss is CompiledLoss {
  return 'tape' in loss;
}
