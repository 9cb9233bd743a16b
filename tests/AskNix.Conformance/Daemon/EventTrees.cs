using System.Text.RegularExpressions;

namespace AskNix.Conformance.Daemon;

/// <summary>
/// Activities as trees, each a text: its start, then what was told of it in order, activities within it where they began, and its end.
/// Numbers are gone, and of store paths only the names are left, so that two builds in two stores can be compared.
/// </summary>
internal sealed partial class EventTrees(string storeDirectory)
{
    private readonly Dictionary<ulong, Activity> _running = [];
    private readonly List<Activity> _roots = [];

    public IReadOnlyList<string> Of(IEnumerable<ToldEvent> events)
    {
        foreach (var told in events)
        {
            switch (told.Action)
            {
                case "start":
                    var started = new Activity(Name(told.What));
                    if (told.Parent != 0)
                        _running[told.Parent].Told.Add(started);
                    else
                        _roots.Add(started);
                    _running.Add(told.Activity, started);
                    break;
                case "stop":
                    _running.Remove(told.Activity, out var stopped).ShouldBeTrue();
                    stopped!.Told.Add("stop");
                    break;
                default:
                    _running[told.Activity].Told.Add(Name(told.What));
                    break;
            }
        }
        _running.ShouldBeEmpty();
        return [.. _roots.Select(root => root.ToString())];
    }

    private string Name(string what) => HashPart().Replace(what.Replace(storeDirectory + "/", "", StringComparison.Ordinal), "");

    [GeneratedRegex("[0-9a-z]{32}-")]
    private static partial Regex HashPart();

    private sealed record Activity(string Start)
    {
        public List<object> Told { get; } = [];

        public override string ToString() => string.Join('\n', Told.SelectMany(told => $"{told}".Split('\n')).Select(line => "  " + line).Prepend(Start));
    }
}
