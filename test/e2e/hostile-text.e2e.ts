import { describePages, pagesOf } from './hostile/drive';

describePages(await pagesOf(23, 24, 31, 32, 33, 34, 39));
