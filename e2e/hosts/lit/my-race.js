import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

export class MyRace extends LitElement {
  static properties = { step: { type: Number }, balls: { attribute: false } };

  render() {
    return html`
      <loss-landscape
        id="race"
        loss="textbook-1d"
        .start=${[-3.6]}
        .steps=${200}
        .step=${this.step}
        ?autoplay=${false}
        @play=${this.told}
        @ended=${this.told}
      >
        ${repeat(
          this.balls,
          ({ id }) => id,
          ({ optimizer, lr, momentum }) =>
            html`<loss-ball optimizer=${optimizer} lr=${lr} momentum=${momentum ?? nothing}></loss-ball>`,
        )}
      </loss-landscape>
      <my-aside></my-aside>
    `;
  }

  /** What is about playing stays at the landscape, as with media elements; all else bubbles out of shadow roots. */
  told({ type, detail }) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** In a shadow root of its own: `for` is looked up there first, then outward. */
export class MyAside extends LitElement {
  render() {
    return html`<loss-chart for="race"></loss-chart>`;
  }
}

customElements.define('my-aside', MyAside);
customElements.define('my-race', MyRace);
