namespace AskNix.Training.Learning;

/// <summary>
/// What people say around a sentence, from <c>training/carriers.txt</c>: each sentence is learnt bare and once more inside a carrier, so
/// that what surrounds a wish is not taken for it. Which carrier a sentence gets depends on its place in the corpus alone.
/// </summary>
sealed class Carriers
{
    readonly List<string> _before = [];
    readonly List<string> _behind = [];

    public static Carriers Read(string root)
    {
        var carriers = new Carriers();
        var list = carriers._before;
        foreach (var line in File.ReadLines(Path.Combine(root, "training", "carriers.txt")))
        {
            if (line is "= before" or "= behind")
                list = line is "= before" ? carriers._before : carriers._behind;
            else if (line.Length > 0 && line[0] != '#')
                list.Add(line);
        }

        return carriers;
    }

    /// <summary>The sentence with something said before it, behind it, or both.</summary>
    public string Around(string sentence, int index) => (index % 3) switch
    {
        0 => $"{_before[index % _before.Count]} {sentence}",
        1 => With(sentence, _behind[index % _behind.Count]),
        _ => With($"{_before[index % _before.Count]} {sentence}", _behind[index % _behind.Count]),
    };

    // A mark at the end stays at the end: it says how the sentence is meant.
    static string With(string sentence, string behind)
    {
        var text = sentence.TrimEnd('?', '!', '.');
        return $"{text}{(behind[0] == ',' ? "" : " ")}{behind}{sentence[text.Length..]}";
    }
}
