using System.Text;

namespace Nixos.Fetching;

/// <summary>Names and passwords by which servers are asked, as curl reads them (netrc(5)). The file is read when the first server is asked.</summary>
/// <param name="path">The file, which need not be there.</param>
public sealed class NetrcFile(string path)
{
    readonly Lazy<List<Entry>> entries = new(() => Read(path));

    /// <summary>The name and the password for a server; null where nothing is said of it.</summary>
    /// <param name="host">The server.</param>
    /// <param name="wanted">The name whose password is looked for; null for the first that there is.</param>
    public (string Login, string Password)? Find(string host, string? wanted = null) =>
        entries.Value.Find(entry => entry.IsFor(host) && (wanted is null || entry.Login == wanted)) is { } found ? (found.Login, found.Password) : null;

    static List<Entry> Read(string path)
    {
        var read = new List<Entry>();
        var words = Words(path);
        for (int i = 0; i < words.Count; i++)
        {
            string next = i + 1 < words.Count ? words[i + 1] : "";
            switch (words[i])
            {
                case "default":
                    read.Add(new Entry(null));
                    continue;
                case "machine":
                    read.Add(new Entry(next));
                    break;
                case "login" when read.Count > 0:
                    read[^1].Login = next;
                    break;
                case "password" when read.Count > 0:
                    read[^1].Password = next;
                    break;
                case not ("login" or "password" or "account"):
                    continue;
            }

            i++;
        }

        return read;
    }

    static List<string> Words(string path)
    {
        var read = new List<string>();
        bool isMacro = false;
        foreach (string line in Lines(path))
        {
            string text = line.Trim();
            // A macro goes on to the next empty line.
            isMacro = text.Length > 0 && (isMacro || text.StartsWith("macdef", StringComparison.Ordinal));
            if (!isMacro && !text.StartsWith('#'))
                AddWords(read, text);
        }

        return read;
    }

    static string[] Lines(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllLines(path) : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The words of a line; one in quotation marks may hold blanks, and marks behind a backslash.</summary>
    static void AddWords(List<string> read, string line)
    {
        for (int at = 0; at < line.Length;)
        {
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
                continue;
            }

            bool isQuoted = line[at] == '"';
            var word = new StringBuilder();
            for (at += isQuoted ? 1 : 0; at < line.Length && (isQuoted ? line[at] != '"' : !char.IsWhiteSpace(line[at])); at++)
            {
                if (isQuoted && line[at] == '\\' && at + 1 < line.Length)
                    at++;
                word.Append(line[at]);
            }

            at += isQuoted ? 1 : 0;
            read.Add(word.ToString());
        }
    }

    /// <summary>What is said of a server, or of all where none is named.</summary>
    sealed class Entry(string? host)
    {
        public string Login { get; set; } = "";

        public string Password { get; set; } = "";

        public bool IsFor(string asked) => host is null || string.Equals(host, asked, StringComparison.OrdinalIgnoreCase);
    }
}
