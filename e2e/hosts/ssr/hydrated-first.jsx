import { hydrateRoot } from 'react-dom/client';
import '../shared/late.js';
import { Article } from './article.jsx';

hydrateRoot(document.querySelector('#app'), <Article />);
