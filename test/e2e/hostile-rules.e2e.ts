import { describePages, pagesOf } from './hostile/drive';

describePages(await pagesOf(41, 42, 43, 44));
