/** The linked elements of a playground: loaded after its landscape, which shows first. */
import '../loss-chart/loss-chart.ts';
import '../loss-controls/loss-controls.ts';
import '../loss-formula/loss-formula.ts';
import '../loss-narration/loss-narration.ts';
import '../loss-overlays/loss-overlays.ts';
import '../loss-picker/loss-picker.ts';
import '../loss-predict/loss-predict.ts';
import '../loss-settings/loss-settings.ts';
import '../loss-share/loss-share.ts';
import '../loss-standings/loss-standings.ts';
import '../loss-zoom/loss-zoom.ts';
