import 'loss-landscape';
import { renderToString } from 'react-dom/server';
import { Article } from './article.jsx';

export const markup = renderToString(<Article />);
