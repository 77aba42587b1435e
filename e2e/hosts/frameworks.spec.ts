import { testLesson } from './lesson.ts';

/** Where each framework's lesson is, and where the same lesson is whose elements come late. */
const pages = (name: string) => ({ page: `${name}/`, late: `${name}/late.html` });

testLesson('React 19', pages('react'));
testLesson('React 18', pages('react18'));
testLesson('Vue', pages('vue'));
testLesson('Svelte', pages('svelte'));
testLesson('Lit', pages('lit'));
testLesson('Angular', { page: 'angular/', late: 'angular/#late' });
