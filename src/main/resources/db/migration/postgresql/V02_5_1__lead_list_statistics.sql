-- How many leads a word matches is estimated from a sample; the usual hundred rows cannot tell one in a hundred from one in a thousand
alter table lead alter column search_text set statistics 1000;
