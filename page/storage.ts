/** What the page remembers where it may: storage throws in sandboxed frames and may be full. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(`loss-landscape:${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`loss-landscape:${key}`, value);
  } catch {
    // Without storage the choice holds until the page is left.
  }
}
