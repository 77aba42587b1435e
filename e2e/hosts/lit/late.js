import '../shared/late.js';
import './my-lesson.js';
