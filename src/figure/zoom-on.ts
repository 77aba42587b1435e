import type { Domain } from '../race/specification.ts';
import type { FigureState, View } from './state.ts';

/** A view on another domain: a zoom of the one before, or with another number of axes, shows nothing there. */
export function zoomOn(domain: Domain, view: View, before: FigureState): View {
  const { zoom, ...rest } = view;
  if (zoom === undefined) return view;
  const isElsewhere = zoom === before.view.zoom && JSON.stringify(domain) !== JSON.stringify(before.race.domain);
  return isElsewhere || zoom.length !== domain.length ? rest : view;
}
