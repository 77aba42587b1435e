import 'loss-landscape';
import './mount.jsx';
