import '../shared/late.js';
import './mount.jsx';
