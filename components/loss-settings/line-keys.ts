/** Arrow keys, Home and End lead from the line of one ball to those of the others. */
export function moveAlongLines(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const line = event.currentTarget as HTMLElement;
  const root = line.getRootNode() as ShadowRoot;
  const lines = [...root.querySelectorAll<HTMLElement>('.line')];
  const at = lines.indexOf(line);
  const targets: Readonly<Record<string, number | undefined>> = {
    ArrowDown: Math.min(lines.length - 1, at + 1),
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: lines.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  lines[target].focus();
}
