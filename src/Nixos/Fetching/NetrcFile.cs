using System.Text;

namespace Nixos.Fetching;

/// <summary>Names and passwords by which servers are asked, as curl reads them (netrc(5)). The file is read when the first server is asked.</summary>
/// <param name="path">The file, which need not be there.</param>
public sealed class NetrcFile(string path)
{
    readonly Lazy<IReadOnlyList<string>> words = new(() => Read(path));

    /// <summary>The name and the password for a server; null where nothing is said of it.</summary>
    public (string Login, string Password)? Find(string host)
    {
        (string? login, string? password) = (null, null);
        bool isMeant = false;
        for (int i = 0; i < words.Value.Count; i++)
        {
            string? next = i + 1 < words.Value.Count ? words.Value[i + 1] : null;
            switch (words.Value[i])
            {
                // The first that fits is the one.
                case "machine" or "default" when isMeant:
                    return (login ?? "", password ?? "");
                case "default":
                    isMeant = true;
                    break;
                case "machine":
                    isMeant = string.Equals(next, host, StringComparison.OrdinalIgnoreCase);
                    i++;
                    break;
                case "login" when isMeant:
                    login = next;
                    i++;
                    break;
                case "password" when isMeant:
                    password = next;
                    i++;
                    break;
                case "login" or "password" or "account":
                    i++;
                    break;
            }
        }

        return isMeant ? (login ?? "", password ?? "") : null;
    }

    static List<string> Read(string path)
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
}
