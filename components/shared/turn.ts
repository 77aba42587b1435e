/** Lets the page have its turn: input and frames come before what follows. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
