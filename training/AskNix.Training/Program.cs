using AskNix.Training.Judging;
using AskNix.Training.Learning;
using AskNix.Understanding;
using AskNix.Understanding.Names;

// judge FOLDER [--wrong]   how well sentences are read
// cross ROOT [--wrong]     how well the corpus is read by weights that have not seen the sentence
// train ROOT FILE          the weights, from the corpus
var features = new StarterFeatures();
switch (args)
{
    case ["judge", var folder, ..]:
        Print(Score.Of(new SentenceReader(new StarterNames(), features), JudgedFile.ReadFolder(folder)));
        return 0;
    case ["cross", var root, ..]:
        Print(CrossValidation.Run(root, features));
        return 0;
    case ["train", var root, var file]:
        File.WriteAllBytes(file, Trainer.TrainFrom(root, features));
        return 0;
    default:
        Console.Error.WriteLine("usage: AskNix.Training judge FOLDER [--wrong] | cross ROOT [--wrong] | train ROOT FILE");
        return 2;
}

void Print(Score score)
{
    if (args.Contains("--wrong"))
    {
        foreach (var verdict in score.Verdicts.Where(verdict => !verdict.Right))
            Console.WriteLine(verdict);
    }

    Console.WriteLine(score);
}
