import { html, LitElement, nothing } from 'lit';
import { BALLS, RMSPROP } from '../shared/balls.js';
import { hear } from '../shared/hear.js';
import './my-race.js';

/** The same lesson as with every framework. */
class MyLesson extends LitElement {
  static properties = {
    isShown: { state: true },
    step: { state: true },
    balls: { state: true },
    escaped: { state: true },
  };

  constructor() {
    super();
    this.isShown = true;
    this.step = 120;
    this.balls = BALLS;
    this.escaped = '';
  }

  told(event) {
    hear(event);
    if (event.type === 'ball-escape') this.escaped = `Ball ${event.detail.ball} escaped`;
  }

  render() {
    return html`
      <label>
        Lesson step
        <input
          type="range"
          max="200"
          .value=${this.step}
          @input=${(event) => (this.step = Number(event.target.value))}
        />
      </label>
      <button @click=${() => (this.balls = [...this.balls, RMSPROP])}>Add RMSProp</button>
      <button @click=${() => (this.balls = this.balls.toReversed())}>Turn around</button>
      <button @click=${() => (this.balls = this.balls.filter(({ optimizer }) => optimizer !== 'sgd'))}>Drop SGD</button>
      <button @click=${() => (this.isShown = !this.isShown)}>${this.isShown ? 'Hide' : 'Show'}</button>
      <output>${this.escaped}</output>
      ${this.isShown ? this.race() : nothing}
    `;
  }

  race() {
    return html`<my-race
      .step=${this.step}
      .balls=${this.balls}
      @play=${this.told}
      @ended=${this.told}
      @ball-escape=${this.told}
      @ball-settle=${this.told}
      @state-change=${this.told}
    ></my-race>`;
  }
}

customElements.define('my-lesson', MyLesson);

document.querySelector('#app').append(document.createElement('my-lesson'));
