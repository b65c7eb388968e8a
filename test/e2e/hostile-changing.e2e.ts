import { describePages, pagesOf } from './hostile/drive';

describePages(await pagesOf(26, 27, 28, 29, 30));
