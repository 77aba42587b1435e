import '../shared/late.js';
import './mount.js';
