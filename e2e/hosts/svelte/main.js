import 'loss-landscape';
import './mount.js';
