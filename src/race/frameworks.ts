export { type FrameworkBall, fromFramework } from './from-framework.ts';
export { toFramework, type WritableBall } from './to-framework.ts';
export type { KeywordArguments, PythonValue } from './python.ts';
