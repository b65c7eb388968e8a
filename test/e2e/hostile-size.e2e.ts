import { describePages, pagesOf } from './hostile/drive';

describePages(await pagesOf(17, 18, 19, 20, 21, 22));
