using AskNix.Backend;
using AskNix.Training.Judging;

// judge FOLDER [--wrong]: how well sentences are read.
if (args is ["judge", var folder, ..])
{
    var score = Score.Of(BackendComposition.CreateReader(), JudgedFile.ReadFolder(folder));
    if (args.Contains("--wrong"))
    {
        foreach (var verdict in score.Verdicts.Where(verdict => !verdict.Right))
            Console.WriteLine(verdict);
    }

    Console.WriteLine(score);
    return 0;
}

Console.Error.WriteLine("usage: AskNix.Training judge FOLDER [--wrong]");
return 2;
