import { parseBalls } from '../../src/figure/text.ts';
import type { BallSpecification } from '../../src/race/specification.ts';
import { isRuleObject, ownObjects } from '../shared/own-objects.ts';
import { warnOnce } from '../shared/warn-once.ts';
import { tellBall } from './ball-changed.ts';
import { ballSpecification } from './ball-specification.ts';

/** The ball that a `<loss-ball>` describes, upgraded or not. What cannot be read is left out, with a warning. */
export function specificationOf(element: Element): BallSpecification {
  const { optimizer } = element as { optimizer?: unknown };
  const written = [...element.attributes].map(({ name, value }): [string, string] => [name, value]);
  const reader = isRuleObject(optimizer) ? ownObjects.get(() => tellBall(element)) : undefined;
  const attributes =
    reader && isRuleObject(optimizer)
      ? [...written.filter(([name]) => name !== 'rule'), ['optimizer', reader.ruleIdOf(optimizer)] as const]
      : written;
  return ballSpecification(attributes, parseBalls, (attribute, value, remedy) =>
    warnOnce({ element, attribute, value, remedy }),
  );
}

/** The balls inside a landscape, in document order; wrappers that a site generator put around them do not matter. */
export function ballsWithin(landscape: Element): BallSpecification[] {
  return [...landscape.querySelectorAll('loss-ball')]
    .filter((ball) => ball.closest('loss-landscape') === landscape)
    .map(specificationOf);
}
