/** Refusals about administrative units, and about the events that change them. `{name}` stands for a parameter of the refusal. */
export const units = {
  'units.register-unreadable': 'Dòng {line} của bảng {table} không đọc được hoặc không khớp với các đơn vị hành chính đã có.',
  'units.code-not-found': 'Không có đơn vị hành chính nào mang mã {code}.',
  'units.not-standing': 'Vào ngày {day} không có đơn vị hành chính nào mang mã {code}.',
  'units.issuer-not-a-committee':
    'Cơ quan ban hành “{name}” không phải là Ủy ban nhân dân hoặc Hội đồng nhân dân nên không xác định được địa bàn.',
  'units.issuer-unknown': 'Không tìm thấy đơn vị hành chính của “{name}” vào ngày của văn bản.',
  'units.issuer-ambiguous': 'Có {count} đơn vị hành chính cùng tên với “{name}”. Hãy chọn đúng đơn vị.',
  'units.act-missing': 'Hãy ghi số, ký hiệu của nghị quyết hoặc nghị định.',
  'units.act-after-effect': 'Văn bản ký ngày {signed}, sau ngày có hiệu lực {effect}. Hãy kiểm tra lại hai ngày này.',
  'units.event-empty': 'Hãy ghi ít nhất một đơn vị được sắp xếp và đơn vị hình thành từ đó.',
  'units.unknown-unit': 'Đến ngày {day} không có đơn vị hành chính nào mang mã {code}.',
  'units.later-change-recorded': 'Từ ngày {day} đã ghi một thay đổi của {name}. Không ghi được thay đổi khác trước ngày đó.',
  'units.code-malformed': 'Mã {code} không hợp lệ: cấp này dùng mã {digits} chữ số.',
  'units.name-missing': 'Hãy ghi tên của đơn vị mang mã {code}.',
  'units.begins-twice': 'Mã {code} được ghi cho hai đơn vị mới.',
  'units.code-in-use': 'Mã {code} đang thuộc {name}, là đơn vị không nằm trong lần sắp xếp này.',
  'units.target-not-begun': 'Mã {code} không có trong danh sách đơn vị hình thành sau sắp xếp.',
  'units.begins-from-nothing': 'Chưa có đơn vị cũ nào nhập vào {name}.',
  'units.levels-differ': 'Hai đơn vị {from} và {to} không cùng cấp.',
  'units.relation-unknown': 'Hãy ghi rõ {name} được nhập toàn bộ hay một phần.',
  'units.mapping-twice': 'Việc nhập {from} vào {to} được ghi hai lần.',
  'units.event-hole': 'Còn một phần diện tích hoặc dân số của {name} chưa có nơi tiếp nhận.',
  'units.event-overlap': 'Diện tích hoặc dân số của {name} được ghi nhập vào nhiều hơn một nơi.',
  'units.same-not-alone': 'Đã ghi {name} là giữ nguyên hoặc chỉ đổi tên, nhưng lại có đơn vị khác nhập vào.',
  'units.parent-unknown': 'Vào ngày có hiệu lực không có đơn vị cấp trên nào mang mã {parent} để {name} trực thuộc.',
  'units.children-left': 'Đã ghi {name} không còn, nhưng {count} đơn vị trực thuộc chưa được chuyển đi.',
  'units.boundaries-unreadable': 'SONGHANH_BOUNDARIES: không đọc được tệp ranh giới {path}.',
  'units.boundaries-too-large': 'SONGHANH_BOUNDARIES: tệp ranh giới {path} lớn hơn {most} MB.',
  'units.boundaries-no-collection': 'SONGHANH_BOUNDARIES: tệp ranh giới phải là GeoJSON loại FeatureCollection có ít nhất một đối tượng.',
  'units.boundaries-code':
    'SONGHANH_BOUNDARIES: đối tượng thứ {number} không có mã đơn vị hành chính (thuộc tính “code” hoặc “ma”, chuỗi 2 đến 5 chữ số).',
  'units.boundaries-day':
    'SONGHANH_BOUNDARIES: đối tượng thứ {number} (mã {code}) có ngày bắt đầu không viết dạng NĂM-THÁNG-NGÀY (thuộc tính “validFrom” hoặc “tuNgay”).',
  'units.boundaries-shape':
    'SONGHANH_BOUNDARIES: đối tượng thứ {number} (mã {code}) phải là Polygon hoặc MultiPolygon khép kín, toạ độ là kinh độ, vĩ độ WGS 84.',
  'units.boundaries-twice': 'SONGHANH_BOUNDARIES: đối tượng thứ {number} (mã {code}) lặp lại một đối tượng trước cùng mã, cùng ngày.',
} as const
