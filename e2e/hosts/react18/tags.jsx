import 'loss-landscape';
import { mount } from './mount.jsx';
import { Race } from './race-of-tags.jsx';

mount(Race);
