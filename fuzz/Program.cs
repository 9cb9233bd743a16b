using System.Globalization;
using AskNix.Fuzz;
using AskNix.Fuzz.Targets;

// fuzz instrument                            makes Nix.Syntax beside this program tell of its coverage
// fuzz TARGET [SECONDS [SEED]]               runs a target; findings and corpus go to artifacts/fuzz/TARGET
// fuzz TARGET --replay FILE...               runs a target on these inputs once
string assembly = Path.Combine(AppContext.BaseDirectory, "Nix.Syntax.dll");
if (args is ["instrument"])
{
    Console.WriteLine($"{Instrumentation.Apply(assembly)} blocks");
    return 0;
}

return Targets(args);

// A method of its own, so that the assembly is not loaded while it is being instrumented.
static int Targets(string[] args)
{
    IFuzzTarget[] targets = [new ParseTarget(), new PrintBackTarget(), new EditTarget()];
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
    int blocks = Instrumentation.BlocksOf(Path.Combine(AppContext.BaseDirectory, "Nix.Syntax.dll"));
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
