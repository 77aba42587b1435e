/**
 * A formula as read: plain JSON. Tapes and MathML are both made from it, so what is shown is what is computed.
 * Brackets are gone; `implicit` marks a product that was written without a sign.
 */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | 'not'; readonly argument: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly implicit?: boolean;
    }
  | {
      readonly kind: 'conditional';
      readonly test: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    };

export const binaryOperators = ['+', '-', '*', '/', '^', '%', '<', '>', '<=', '>=', '==', '!=', 'and', 'or'] as const;

export type BinaryOperator = (typeof binaryOperators)[number];
