import '../embed/loss-landscape.ts';
import { rememberLanguage, wireLanguages } from './languages.ts';
import { wireHistory } from './history.ts';
import { wireLink } from './link.ts';
import { wireNotice } from './notice.ts';
import { wireTheme } from './theme.ts';

const landscape = document.querySelector('loss-landscape');
wireTheme(landscape);
wireLanguages(landscape);
rememberLanguage();
wireNotice();
if (landscape) {
  wireLink(landscape);
  wireHistory(landscape);
}
