import 'loss-landscape';
