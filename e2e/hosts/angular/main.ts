import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { Lesson } from './lesson';

const load = () => import('loss-landscape');

// One build serves both pages: in the second one the tests say when the elements come.
if (location.hash === '#late') Object.assign(globalThis, { loadElements: load });
else await load();

await bootstrapApplication(Lesson, { providers: [provideZonelessChangeDetection()] });
