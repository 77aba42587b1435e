import 'loss-landscape';
import { hydrateRoot } from 'react-dom/client';
import { Article } from './article.jsx';

hydrateRoot(document.querySelector('#app'), <Article />);
