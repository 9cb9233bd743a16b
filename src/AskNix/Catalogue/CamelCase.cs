using System.Text;

namespace AskNix.Catalogue;

/// <summary>The words inside names such as <c>networkmanagerApplet</c> and <c>qt6ct</c>, so that each can be found.</summary>
internal static class CamelCase
{
    public static string Split(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        for (var at = 0; at < name.Length; at++)
        {
            if (at > 0 && char.IsUpper(name[at]) && char.IsLower(name[at - 1]))
                words.Append(' ');
            words.Append(name[at]);
        }

        return words.Length > name.Length ? words.ToString() : "";
    }
}
