import { ChartRun, type ChartRunOptions } from 'docx/charts';
import type { Chart } from '../compose/blocks.ts';
import { oneLine } from './inline.ts';

const twipsPerPixel = 15;

/** A native Word chart over the width of the text; its figures can be edited in Word. */
export function drawChart(chart: Chart, width: number): ChartRun {
  const options = {
    type: chart.kind,
    transformation: { width: Math.floor(width / twipsPerPixel), height: 300 },
    title: oneLine(chart.title),
    categories: chart.categories.map(oneLine),
    series: chart.series.map(({ name, values }) => ({ name: oneLine(name), values })),
    ...(chart.stacked ? { stacking: 'stacked' } : {}),
    valueAxis: { numberFormat: '#,##0', ...(chart.unit === undefined ? {} : { title: oneLine(chart.unit) }) },
    chartArea: { border: 'none' },
    altText: { name: 'Diagram', title: oneLine(chart.title), description: oneLine(chart.description) },
  };
  return new ChartRun(options as ChartRunOptions);
}
