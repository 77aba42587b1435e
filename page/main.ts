import '../components/loss-playground/loss-playground.ts';
import { rememberLanguage, wireLanguages } from './languages.ts';
import { wireLink } from './link.ts';
import { wireNotice } from './notice.ts';
import { wireTheme } from './theme.ts';

const figure = document.querySelector('loss-playground')?.figure;
wireTheme(figure);
wireLanguages(figure);
rememberLanguage();
wireNotice();
if (figure) wireLink(figure);
