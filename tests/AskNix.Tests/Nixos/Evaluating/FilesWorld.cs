using System.Text;
using AskNix.Tests.Settings;
using global::Nix.Posix;

namespace AskNix.Tests.Nixos.Evaluating;

/// <summary>Files, directories, links and a variable on a real file system that change at random, and a program that looks at all of them.</summary>
/// <param name="directory">Where.</param>
/// <param name="random">Chance.</param>
sealed class FilesWorld(TemporaryDirectory directory, Random random)
{
    static readonly string[] Names = ["a", "b", "d", "d/a", "d/b", "d/deep", "d/deep/a", "e", "e/a", "x.nix", "y.nix", "d/default.nix"];

    static readonly string[] NewNames = ["new", "d/new", "made/a", "made/deep/y.nix", "d/made/b"];

    static readonly string[] Texts =
        ["1", "2", "import ./y.nix", "import ./d", "{ x = builtins.readDir ./.; }", "builtins.pathExists ./a", "builtins.readFile ./a", "builtins.readFileType ./b", "{ n }: n", "import ./e/a"];

    static readonly string[] Targets = ["a", "d", "e", "../a", "deep", "x.nix", "nowhere", "../e", ".", "y.nix"];

    /// <summary>What the environment holds.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal) { ["HOME"] = "/nowhere" };

    /// <summary>What is there of everything, what is in the files as far as they can be read, and what some evaluate to.</summary>
    public string Program => $$"""
        let
          root = /. + "{{directory.Path}}";
          below = dir: depth: builtins.mapAttrs (name: kind:
            let path = dir + "/${name}"; in
            { inherit kind; here = builtins.pathExists path; }
            // (if kind == "directory" && depth > 0 then { inside = below path (depth - 1); } else { })
            // (if kind == "regular" then { text = builtins.readFile path; } else { })
            // (if kind == "symlink" && builtins.pathExists (path + "/a") then { through = builtins.readFileType (path + "/a"); } else { })
          ) (builtins.readDir dir);
        in
        {
          tree = below root 3;
          found = map (name: builtins.pathExists (root + "/${name}")) [ {{string.Join(' ', Names.Select(name => $"\"{name}\""))}} "d/none" "none/none" ];
          variable = builtins.getEnv "VARIABLE";
          x = if builtins.pathExists (root + "/x.nix") then import (root + "/x.nix") else null;
          d = if builtins.pathExists (root + "/d/default.nix") then import (root + "/d") else null;
          copy = if builtins.pathExists (root + "/e") then "${root + "/e"}" else null;
        }
        """;

    /// <summary>Changes something.</summary>
    /// <returns>What.</returns>
    public string Change()
    {
        string name = Pick(Names), path = directory[name];
        try
        {
            switch (random.Next(8))
            {
                case 0:
                    Remove(path);
                    return $"removed {name}";
                case 1:
                    Remove(path);
                    Directory.CreateDirectory(path);
                    return $"made directory {name}";
                case 2:
                    Remove(path);
                    string target = Pick(Targets);
                    File.CreateSymbolicLink(path, target);
                    return $"led {name} to {target}";
                case 3:
                    string other = Pick(Names);
                    Remove(directory[other]);
                    Directory.Move(path, directory[other]);
                    return $"renamed {name} to {other}";
                case 4:
                    Environment["VARIABLE"] = Pick(Texts);
                    return "set a variable";
                case 5:
                    File.SetUnixFileMode(path, File.GetUnixFileMode(path) ^ UnixFileMode.UserExecute);
                    return $"changed the mode of {name}";
                default:
                    string text = Pick(Texts);
                    File.WriteAllText(path, text);
                    return $"wrote {text} to {name}";
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "changed nothing";
        }
    }

    /// <summary>Texts that files could be given, of which some are new, in folders that are new as well.</summary>
    public Dictionary<string, byte[]> PlanEdits()
    {
        var edits = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (int count = random.Next(1, 4); count > 0; count--)
        {
            string path = directory[random.Next(4) == 0 ? Pick(NewNames) : Pick(Names)];
            if (CanBeWritten(path) && !edits.Keys.Any(other => LiesIn(path, other) || LiesIn(other, path)))
                edits[path] = Encoding.UTF8.GetBytes(Pick(Texts));
        }

        return edits;
    }

    /// <summary>Makes edits, as planned: through links, and with the folders that are missing.</summary>
    public static void Write(IReadOnlyDictionary<string, byte[]> edits)
    {
        foreach (var (path, text) in edits)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, text);
        }
    }

    static bool CanBeWritten(string path)
    {
        // A link that leads nowhere is neither a file nor free to become one; one that leads in a circle cannot be asked about.
        for (string? above = path; above is not null; above = Path.GetDirectoryName(above))
        {
            if (new FileInfo(above).LinkTarget is not null && !LeadsSomewhere(above))
                return false;
            if (above != path && File.Exists(above))
                return false;
        }

        return !Directory.Exists(path);
    }

    static bool LiesIn(string path, string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    static bool LeadsSomewhere(string link)
    {
        try
        {
            RealPath.Of(link);
            return true;
        }
        catch (PosixException)
        {
            return false;
        }
    }

    static void Remove(string path)
    {
        if (new FileInfo(path).LinkTarget is not null || File.Exists(path))
            File.Delete(path);
        else if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    T Pick<T>(T[] values) => values[random.Next(values.Length)];
}
