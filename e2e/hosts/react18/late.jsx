import '../shared/late.js';
import { mount } from './mount.jsx';
import { Race } from './race-of-tags.jsx';

// The components bring the elements with them; tags alone do not.
mount(Race);
