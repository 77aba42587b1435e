import { mount } from './mount.jsx';
import { Race } from './race.jsx';

mount(Race);
