using AskNix.Features;
using AskNix.Knowledge;
using AskNix.Training.Judging;
using AskNix.Training.Learning;
using AskNix.Understanding;
using AskNix.Understanding.Names;
using AskNix.Understanding.Statistics;

// judge FOLDER [--wrong] [--weights FILE]   how well sentences are read, with the shipped weights or those of a file
// cross ROOT [--wrong]     how well the corpus is read by weights that have not seen the sentence
// train ROOT FILE          the weights, from the corpus
// names ROOT FILE          the best known programs in the form they are shipped in, from the lists
// asked ROOT FOLDER        what features and topics are asked for with in the form it is shipped in, a file each, from their own files
// lexicons ROOT FOLDER     the lexicons of other languages in the form they are shipped in, a file each, from the lists
// attributes DICTIONARY...   the list of attributes that are packages, from what training/attributes.nix gives on standard input
// needs FILE...            how often a good program is first, and among the first three, for the needs of files like tests/cases/catalogue/needs.txt
// time FOLDER              how long a sentence takes to be read in a warm process
var features = new FeatureCatalogue(new StarterFeatures());
var topics = new KnowledgeBase();
switch (args)
{
    case ["judge", var folder, ..]:
        Print(Score.Of(Reader(), JudgedFile.ReadFolder(folder)));
        return 0;
    case ["cross", var root, ..]:
        Print(CrossValidation.Run(root, features, topics));
        return 0;
    case ["train", var root, var file]:
        File.WriteAllBytes(file, Trainer.TrainFrom(root, features, topics));
        return 0;
    case ["names", var root, var file]:
        File.WriteAllBytes(file, StarterCompiler.CompileFrom(root));
        return 0;
    case ["asked", var root, var folder]:
        WriteAll(folder, AskedCompiler.CompileFrom(root));
        return 0;
    case ["lexicons", var root, var folder]:
        WriteAll(folder, LexiconCompiler.CompileFrom(root));
        return 0;
    case ["attributes", .. var dictionaries]:
        AttributeList.Write(Console.In.ReadToEnd(), dictionaries, Reader().IsWord, Console.Out);
        return 0;
    case ["needs", .. var files]:
        foreach (var file in files.Where(File.Exists))
            Console.WriteLine($"{Path.GetFileName(file)}: {NeedScore.Of(new StarterNames(), File.ReadLines(file), args.Contains("--wrong") ? Console.WriteLine : null)}");
        return 0;
    case ["time", var folder]:
        Console.WriteLine(ReadingTimes.Of(Reader(), [.. JudgedFile.ReadFolder(folder)], TimeProvider.System));
        return 0;
    default:
        Console.Error.WriteLine("usage: AskNix.Training judge FOLDER [--wrong] [--weights FILE] | cross ROOT [--wrong] | train ROOT FILE | names ROOT FILE | asked ROOT FOLDER | lexicons ROOT FOLDER | attributes DICTIONARY... | needs FILE... | time FOLDER");
        return 2;
}

SentenceReader Reader() => Array.IndexOf(args, "--weights") is >= 0 and var at
    ? new SentenceReader(new StarterNames(), features, topics, Classifier.Parse(File.ReadAllBytes(args[at + 1]))) : new SentenceReader(new StarterNames(), features, topics);

static void WriteAll(string folder, IEnumerable<(string File, byte[] Bytes)> files)
{
    foreach (var (file, bytes) in files)
        File.WriteAllBytes(Path.Combine(folder, file), bytes);
}

void Print(Score score)
{
    if (args.Contains("--wrong"))
    {
        var reader = Reader();
        foreach (var verdict in score.Verdicts.Where(verdict => !verdict.Right))
            Console.WriteLine($"{verdict}\n    thought {verdict.Thought ?? reader.Explain(verdict.Sentence.Text).Guess.ToString()}");
    }

    Console.WriteLine(score);
}
