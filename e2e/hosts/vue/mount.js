import { createApp } from 'vue';
import Lesson from './lesson.vue';

createApp(Lesson, { keeps: location.hash === '#keeps' }).mount('#app');
