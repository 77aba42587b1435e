import 'loss-landscape';
import './my-lesson.js';
