/** What a typed text may cost. Brackets alone do not bound recursion, so the tree's depth has a limit of its own. */
export const limits = { characters: 2000, nodes: 2000, depth: 200 } as const;
