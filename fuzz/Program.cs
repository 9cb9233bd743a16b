using System.Globalization;
using AskNix.Fuzz;
using AskNix.Fuzz.Targets;

// fuzz instrument                            makes the rooms beside this program tell of their coverage
// fuzz TARGET [SECONDS [SEED]]               runs a target; findings and corpus go to artifacts/fuzz/TARGET
// fuzz TARGET --replay FILE...               runs a target on these inputs once
if (args is ["instrument"])
{
    Console.WriteLine($"{Instrumentation.Apply(Array.ConvertAll(["Nix.Syntax", "Nix.Formats", "Nix.Store"], Assembly))} blocks");
    return 0;
}

return Targets(args);

static string Assembly(string room) => Path.Combine(AppContext.BaseDirectory, $"{room}.dll");

// A method of its own, so that the assemblies are not loaded while they are being instrumented.
static int Targets(string[] args)
{
    IFuzzTarget[] targets =
    [
        new ParseTarget(), new PrintBackTarget(), new EditTarget(), new ArchiveTarget(), new DerivationTarget(), new NarInfoTarget(), new WireTarget(),
    ];
    if (args is not [var name, .. var rest] || Array.Find(targets, t => t.Name == name) is not { } target)
    {
        Console.Error.WriteLine($"usage: fuzz instrument | fuzz {string.Join('|', targets.Select(t => t.Name))} [SECONDS [SEED]] | fuzz TARGET --replay FILE...");
        return 2;
    }

    if (rest is ["--replay", .. var files])
    {
        foreach (string file in files)
            target.Run(File.ReadAllBytes(file));
        return 0;
    }

    string root = RepositoryRoot();
    double seconds = rest.Length > 0 ? double.Parse(rest[0], CultureInfo.InvariantCulture) : 60;
    int seed = rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : Environment.TickCount;
    Console.WriteLine($"{name}: seed {seed}");
    var blocks = Instrumentation.BlocksOf(Assembly(target.Room));
    var run = new FuzzRun(target, Path.Combine(root, "artifacts", "fuzz", name), seed, TimeSpan.FromSeconds(seconds), blocks);
    return run.Run(Path.Combine(root, "tests", "cases")) == 0 ? 0 : 1;
}

static string RepositoryRoot()
{
    for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
    {
        if (File.Exists(Path.Combine(at.FullName, "AskNix.slnx")))
            return at.FullName;
    }

    throw new DirectoryNotFoundException("no AskNix.slnx above this program");
}
