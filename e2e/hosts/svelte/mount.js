import { mount } from 'svelte';
import Lesson from './lesson.svelte';

mount(Lesson, { target: document.querySelector('#app') });
