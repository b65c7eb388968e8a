import { describePages, pagesOf } from './hostile/drive';

describePages(await pagesOf(11, 12, 14, 15, 16, 35, 38));
