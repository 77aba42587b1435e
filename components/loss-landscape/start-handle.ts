/** The handle of the start, as one part that is loaded. */
export { StartController } from './start-controller.ts';
export { startTemplate } from './start-template.ts';
