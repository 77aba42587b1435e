import type {} from 'loss-landscape/types/solid';

export const wrongs = [
  <loss-landscape theme="dim" />, // wrong
  <loss-landscape autoplay="no" />, // wrong
  <loss-landscape losss="bowl" />, // wrong
  <loss-landscape on:ball-escape={(event) => event.detail.bal} />, // wrong
  <loss-ball convention="tf" />, // wrong
  <loss-ball rate={0.1} />, // wrong
  <loss-chart scale="logarithmic" />, // wrong
  <loss-graph />, // wrong
];
